/** What a record is about: fields as named queries, and industries of patents. */
@NullMarked
package io.github.brigraph.subject;

import org.jspecify.annotations.NullMarked;

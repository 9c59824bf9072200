/** Publications, patents and joint activities, with the addresses that place them. */
@NullMarked
package io.github.brigraph.record;

import org.jspecify.annotations.NullMarked;

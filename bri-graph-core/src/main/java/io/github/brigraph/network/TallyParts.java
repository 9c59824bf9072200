package io.github.brigraph.network;

/** The parts of a tally that questions about places are asked of. */
record TallyParts(SignatureTally signatures, ItemTally items, InstitutionIndex institutions) {}

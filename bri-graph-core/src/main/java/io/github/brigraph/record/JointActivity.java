package io.github.brigraph.record;

/**
 * A joint laboratory, an agreement, a project, a park: cooperation that is neither paper nor patent.
 *
 * @param core what all records have in common
 * @param kind what it is, as the source names it, such as {@code joint laboratory}
 */
public record JointActivity(Core core, String kind) implements ResearchRecord {

    @Override
    public RecordType type() {
        return RecordType.JOINT_ACTIVITY;
    }
}

package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A point on the earth that stands for a unit on a map.
 *
 * @param longitude degrees east of Greenwich, from -180 to 180
 * @param latitude degrees north of the equator, from -90 to 90
 */
public record Position(double longitude, double latitude) {

    public Position {
        checkArgument(Math.abs(longitude) <= 180, "a longitude must be in [-180, 180], was %s", longitude);
        checkArgument(Math.abs(latitude) <= 90, "a latitude must be in [-90, 90], was %s", latitude);
    }
}

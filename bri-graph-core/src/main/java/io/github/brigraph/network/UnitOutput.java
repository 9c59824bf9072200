package io.github.brigraph.network;

/**
 * The records of one unit.
 *
 * @param papers records that the unit is on
 * @param papersFractional the sum of 1/n over them, n being the number of units on the record
 * @param singleCountry SCP: records of one country
 * @param multipleCountries MCP: records of several countries
 */
public record UnitOutput(long papers, double papersFractional, long singleCountry, long multipleCountries) {}

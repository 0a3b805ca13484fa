package io.izyboost.bench;

/**
 * One row of the table.
 *
 * @param ours what we reach, in the unit
 * @param floor what the database alone reaches with the same work, in the unit; {@link Double#NaN} when there is none
 * @param goal what we want, in words
 */
public record Figure(String work, double ours, double floor, String unit, String goal, boolean met) {

    static Figure atMost(String work, double ours, double floor, String unit, double limit) {
        return new Figure(work, ours, floor, unit, "<= " + Rounded.of(limit) + " " + unit, ours <= limit);
    }

    static Figure atLeast(String work, double ours, double floor, String unit, double limit) {
        return new Figure(work, ours, floor, unit, ">= " + Rounded.of(limit) + " " + unit, ours >= limit);
    }
}

package io.izyboost.analytics;

import java.util.List;

/**
 * What the owner of a panel looks at first.
 *
 * @param yesterday the figures of yesterday up to the same time of day, so that a morning is not compared with a day
 * @param days the last days, the oldest first, today last; days without orders stand as zero
 */
public record DashboardView(
        String currency, DayFigures today, DayFigures yesterday, List<DayFigures> days, FirstSteps steps) {
    public DashboardView {
        days = List.copyOf(days);
    }
}

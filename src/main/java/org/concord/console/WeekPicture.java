package org.concord.console;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Weeks as columns beside each other. Pure.
 *
 * @param columns from the left; those of a part of a week are drawn as such
 */
public record WeekPicture(int width, int height, int base, List<Column> columns) {
    private static final int WIDTH = 700;
    private static final int BASE = 150;
    private static final int ROOM_FOR_NUMBERS = 22;
    private static final int MOST_NUMBERS = 20;
    private static final int LABELS = 5;

    /**
     * @param number empty where there is no room for each
     * @param label of the time line; empty for most
     */
    public record Column(int x, int y, int width, int height, boolean part, String number, String label) {
        public int middle() {
            return x + width / 2;
        }

        public int numberAt() {
            return y - 6;
        }
    }

    public int labelsAt() {
        return base + 18;
    }

    /** @param labels day and month of each week */
    static WeekPicture of(List<Long> reports, List<Boolean> parts, List<String> labels) {
        int weeks = Math.max(1, reports.size());
        long most = reports.stream().mapToLong(Long::longValue).max().orElse(0);
        int every = (weeks + LABELS - 1) / LABELS;
        List<Column> columns = IntStream.range(0, reports.size())
                .mapToObj(i -> {
                    int left = i * WIDTH / weeks;
                    int right = (i + 1) * WIDTH / weeks;
                    int gap = weeks > MOST_NUMBERS ? 1 : 6;
                    int high = most <= 0 ? 0 : (int) (reports.get(i) * (BASE - ROOM_FOR_NUMBERS) / most);
                    return new Column(
                            left,
                            BASE - high,
                            Math.max(1, right - left - gap),
                            high,
                            parts.get(i),
                            weeks > MOST_NUMBERS ? "" : Figure.readable(reports.get(i)),
                            i % every == 0 ? labels.get(i) : "");
                })
                .toList();
        return new WeekPicture(WIDTH, BASE + 24, BASE, columns);
    }
}

package org.concord.console;

/**
 * Where a chart of counts has room for what, in units of its drawing.
 *
 * @param left for the numbers of the scale
 * @param above for the sign over the highest bar
 * @param high what the top of the scale stands for
 * @param below for the time line
 * @param labels how many of the time line there is room for
 */
record CountPlot(int width, int left, int above, int high, int below, int labels) {
    static final CountPlot SMALL = new CountPlot(300, 30, 14, 80, 22, 3);
    static final CountPlot WARD = new CountPlot(720, 40, 16, 150, 24, 7);
    static final CountPlot STRIP = new CountPlot(940, 40, 16, 150, 24, 7);

    int base() {
        return above + high;
    }

    int height() {
        return base() + below;
    }

    int breadth() {
        return width - left;
    }

    /** So that half a unit is never all that tells two bars apart, and no drawing is full of digits. */
    static double rounded(double units) {
        return Math.round(units * 100) / 100.0;
    }
}

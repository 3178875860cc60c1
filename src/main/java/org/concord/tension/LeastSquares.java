package org.concord.tension;

/**
 * Weighted least squares by modified Gram-Schmidt, done twice so that nearly collinear columns stay orthogonal.
 *
 * @param solution one for each column; 0 for a column that the ones before it already span
 * @param leverage of each row: how much of its own fitted value it makes
 * @param upper the triangle R of the weighted design
 */
record LeastSquares(double[] solution, double[] leverage, double[][] upper) {

    private static final double SPANNED = 1e-11;

    static LeastSquares of(double[][] design, double[] target, double[] rootWeights) {
        int rows = design.length;
        int columns = design[0].length;
        double[][] basis = new double[columns][rows];
        double[][] upper = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                basis[j][i] = design[i][j] * rootWeights[i];
            }
            orthogonalise(basis, upper, j);
        }
        double[] projected = new double[columns];
        double[] weighted = new double[rows];
        for (int i = 0; i < rows; i++) {
            weighted[i] = target[i] * rootWeights[i];
        }
        for (int j = 0; j < columns; j++) {
            projected[j] = dot(basis[j], weighted);
        }
        return new LeastSquares(backwards(upper, projected), leverage(basis), upper);
    }

    private static void orthogonalise(double[][] basis, double[][] upper, int column) {
        double[] own = basis[column];
        double length = Math.sqrt(dot(own, own));
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < column; k++) {
                double share = dot(basis[k], own);
                upper[k][column] += share;
                subtract(own, basis[k], share);
            }
        }
        double left = Math.sqrt(dot(own, own));
        boolean spanned = left <= SPANNED * length;
        upper[column][column] = spanned ? 0 : left;
        for (int i = 0; i < own.length; i++) {
            own[i] = spanned ? 0 : own[i] / left;
        }
    }

    private static double[] backwards(double[][] upper, double[] projected) {
        double[] solution = projected.clone();
        for (int j = solution.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < solution.length; k++) {
                solution[j] -= upper[j][k] * solution[k];
            }
            solution[j] = upper[j][j] == 0 ? 0 : solution[j] / upper[j][j];
        }
        return solution;
    }

    private static double[] leverage(double[][] basis) {
        double[] leverage = new double[basis[0].length];
        for (double[] column : basis) {
            for (int i = 0; i < column.length; i++) {
                leverage[i] += column[i] * column[i];
            }
        }
        return leverage;
    }

    double[] times(double[][] design) {
        double[] product = new double[design.length];
        for (int i = 0; i < design.length; i++) {
            product[i] = dot(design[i], solution);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] other, double share) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= share * other[i];
        }
    }
}

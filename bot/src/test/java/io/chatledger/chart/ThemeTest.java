package io.chatledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Category;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    /** Distance in Oklab, in which 0.02 is just seen. */
    private static final double CLEAR = 0.06;

    private static final List<Category> SPENDING = Arrays.stream(Category.values())
            .filter(category -> category != Category.INCOME)
            .toList();

    /** How much red, green and blue each kind of eye sees of red, green and blue (Machado, Oliveira, Fernandes 2009). */
    enum Eye {
        USUAL,
        PROTANOPE,
        DEUTERANOPE,
        TRITANOPE;

        double[] sees(Color colour) {
            double[] light =
                    times(matrix(), linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue()));
            return oklab(light);
        }

        private double[] matrix() {
            return switch (this) {
                case USUAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
                case PROTANOPE ->
                    new double[] {
                        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                    };
                case DEUTERANOPE ->
                    new double[] {
                        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                    };
                case TRITANOPE ->
                    new double[] {
                        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                    };
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachTwoCategoriesDifferForEveryEye(Eye eye) {
        for (Category one : SPENDING) {
            for (Category other : SPENDING) {
                assertThat(one == other ? 1 : distance(eye.sees(Theme.of(one)), eye.sees(Theme.of(other))))
                        .as("%s and %s", one, other)
                        .isGreaterThan(CLEAR);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCategoryStandsOutFromThePaper(Theme theme) {
        assertThat(SPENDING)
                .allSatisfy(category -> assertThat(Theme.contrast(Theme.of(category), theme.paper))
                        .isGreaterThan(1.8));
    }

    @Test
    void contrastIsThatOfTheWebsGuidelines() {
        assertThat(Theme.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Theme.contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] oklab(double[] light) {
        double[] cones = times(
                new double[] {
                    0.4122214708,
                    0.5363325363,
                    0.0514459929,
                    0.2119034982,
                    0.6806995451,
                    0.1073969566,
                    0.0883024619,
                    0.2817188376,
                    0.6299787005
                },
                Math.max(0, light[0]),
                Math.max(0, light[1]),
                Math.max(0, light[2]));
        return times(
                new double[] {
                    0.2104542553,
                    0.7936177850,
                    -0.0040720468,
                    1.9779984951,
                    -2.4285922050,
                    0.4505937099,
                    0.0259040371,
                    0.7827717662,
                    -0.8086757660
                },
                Math.cbrt(cones[0]),
                Math.cbrt(cones[1]),
                Math.cbrt(cones[2]));
    }

    private static double[] times(double[] matrix, double x, double y, double z) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            product[row] = matrix[3 * row] * x + matrix[3 * row + 1] * y + matrix[3 * row + 2] * z;
        }
        return product;
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

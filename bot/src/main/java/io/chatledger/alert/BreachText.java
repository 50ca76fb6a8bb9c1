package io.chatledger.alert;

import java.util.List;

/**
 * What the templates of a breach say.
 *
 * @param headline how much it is too much
 * @param spent how much of the limit, when, and how long that still goes on
 * @param rows the largest entries
 * @param hasPicture whether there is a picture
 * @param picture what the picture shows, in words
 * @param page address of the account's page
 * @param end address that ends such e-mails
 * @param why why somebody gets this
 */
record BreachText(
        String headline,
        String spent,
        List<Row> rows,
        boolean hasPicture,
        String picture,
        String page,
        String end,
        String why) {

    /**
     * One entry.
     *
     * @param what in the user's words
     * @param detail category and day
     */
    record Row(String amount, String what, String detail) {}

    BreachText {
        rows = List.copyOf(rows);
    }
}

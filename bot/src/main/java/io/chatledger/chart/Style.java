package io.chatledger.chart;

/** What the drawings of one picture share. */
record Style(Theme theme, Amounts amounts) {

    Letters title() {
        return new Letters(Theme.TITLE, true, theme.ink);
    }

    Letters text() {
        return new Letters(Theme.TEXT, false, theme.ink);
    }

    Letters strong() {
        return new Letters(Theme.TEXT, true, theme.ink);
    }

    Letters quiet() {
        return new Letters(Theme.TEXT, false, theme.quiet);
    }

    Letters small() {
        return new Letters(Theme.SMALL, false, theme.quiet);
    }
}

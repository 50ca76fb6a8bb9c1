package io.chatledger.understanding.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a message so far; no token is marked twice, so the finder that runs first has precedence. */
public final class Marks {

    private final @Nullable Mark[] byToken;
    private @Nullable List<Mark> inOrder;

    Marks(int tokens) {
        byToken = new Mark[tokens];
    }

    /** Marks the tokens unless one of them is marked already. */
    boolean add(int from, int to, Find find, Class<?> finder) {
        if (!isFree(from, to)) {
            return false;
        }
        put(new Mark(from, to, find, finder.getSimpleName()));
        return true;
    }

    /** Marks the tokens, in place of what was marked there. */
    void replace(int from, int to, Find find, Class<?> finder) {
        for (int i = from; i < to; i++) {
            Mark old = byToken[i];
            if (old != null) {
                for (int j = old.from(); j < old.to(); j++) {
                    byToken[j] = null;
                }
            }
        }
        put(new Mark(from, to, find, finder.getSimpleName()));
    }

    private void put(Mark mark) {
        inOrder = null;
        for (int i = mark.from(); i < mark.to(); i++) {
            byToken[i] = mark;
        }
    }

    public boolean isFree(int from, int to) {
        if (from < 0 || to > byToken.length || from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (byToken[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** The mark on a token, or null. */
    public @Nullable Mark at(int token) {
        return token >= 0 && token < byToken.length ? byToken[token] : null;
    }

    /** The marks on the tokens from one up to another, exclusive, counted from there. */
    public Marks part(int from, int to) {
        Marks part = new Marks(to - from);
        for (Mark mark : all()) {
            if (mark.from() >= from && mark.to() <= to) {
                part.put(new Mark(mark.from() - from, mark.to() - from, mark.find(), mark.finder()));
            }
        }
        return part;
    }

    /** All marks in the order of the text. */
    public List<Mark> all() {
        List<Mark> known = inOrder;
        if (known == null) {
            known = collect();
            inOrder = known;
        }
        return known;
    }

    private List<Mark> collect() {
        List<Mark> all = new ArrayList<>();
        for (int i = 0; i < byToken.length; i++) {
            Mark mark = byToken[i];
            if (mark != null && mark.from() == i) {
                all.add(mark);
            }
        }
        return List.copyOf(all);
    }
}

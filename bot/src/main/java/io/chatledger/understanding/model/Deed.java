package io.chatledger.understanding.model;

import io.chatledger.understanding.words.WordGroups;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a verb says about an amount.
 *
 * @param doer who did it: the user, somebody else, a thing; {@code -} when it is not said
 * @param verb empty when there is none
 * @param helper the auxiliaries before the verb: {@code would}, {@code had+to}
 * @param receiver whether the user or somebody else is named between the verb and the amount
 * @param place how far the amount is from the verb and on which side
 */
record Deed(String doer, String verb, String helper, String receiver, String place) {

    private static final Set<String> UNREAL = WordGroups.of("unreal");

    static final String NOBODY = "-";
    static final String USER = "I";
    static final String ANOTHER = "person";
    static final String TO_USER = "me";

    /** An amount without a verb, by the sorts of what stands before it. */
    static Deed none(List<Unit> before) {
        return new Deed(
                "", "", "", "", String.join(" ", before.stream().map(Unit::type).toList()));
    }

    List<String> features() {
        return verb.isEmpty()
                ? List.of(feature("none", place))
                : List.of(
                        feature("doer", doer),
                        feature("doer", doer, receiver, helper),
                        feature("doer", doer, verb, receiver),
                        feature("helped", doer, helper),
                        feature("helped", helper, verb),
                        feature("place", verb, place));
    }

    /** Whether a feature of a message comes from a verb. */
    static boolean isTold(String feature) {
        return feature.startsWith(Hints.PREFIX + "doer ");
    }

    private static String feature(String... parts) {
        return Hints.PREFIX + String.join(" ", parts);
    }

    /** Whether it has not happened, or not yet: "would cost", "almost bought". */
    boolean isUnreal() {
        return Stream.of(helper.split("\\+")).anyMatch(UNREAL::contains);
    }

    /** Whether somebody else did it, and not for the user. */
    boolean isAnothers() {
        return doer.equals(ANOTHER) && !receiver.startsWith(TO_USER);
    }
}

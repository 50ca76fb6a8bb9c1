package io.chatledger.understanding.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** Takes what was looked at already as it is. */
public final class AsGiven implements FeatureGenerator {

    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        return List.of(text);
    }
}

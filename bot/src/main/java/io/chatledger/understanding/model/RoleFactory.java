package io.chatledger.understanding.model;

import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/** Tells OpenNLP to look at {@link RoleFeatures}; it makes one itself, by its name, when it loads the model. */
public final class RoleFactory extends TokenNameFinderFactory {

    @Override
    public AdaptiveFeatureGenerator createFeatureGenerators() {
        return new RoleFeatures();
    }
}

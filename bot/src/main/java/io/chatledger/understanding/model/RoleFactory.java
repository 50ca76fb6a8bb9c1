package io.chatledger.understanding.model;

import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;

/** Tells OpenNLP to look at {@link RoleFeatures}; it makes one itself, by its name, when it loads the model. */
public final class RoleFactory extends TokenNameFinderFactory {

    @Override
    public NameContextGenerator createContextGenerator() {
        return new RoleFeatures();
    }
}

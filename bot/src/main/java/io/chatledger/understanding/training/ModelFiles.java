package io.chatledger.understanding.training;

import io.chatledger.understanding.model.WeightsFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.naivebayes.BinaryNaiveBayesModelWriter;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes what the application loads, the same byte for byte each time, and OpenNLP's own files, for tests to compare with.
 *
 * @param folder of the application's files
 * @param originals of OpenNLP's files, which tell the time of writing
 */
record ModelFiles(Path folder, Path originals) {

    void write(String name, BaseModel model, AbstractModel weights) throws IOException {
        Files.createDirectories(originals);
        model.serialize(originals.resolve(name));
        new WeightsFile(folder.resolve(name)).write(weights);
    }

    void write(String name, AbstractModel naiveBayes) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            new BinaryNaiveBayesModelWriter(naiveBayes, out).persist();
        }
    }

    void write(String name, Collection<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines.stream().sorted().toList());
    }
}

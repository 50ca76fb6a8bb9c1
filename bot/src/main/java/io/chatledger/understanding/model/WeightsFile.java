package io.chatledger.understanding.model;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Writes what {@link Weights} needs of a trained model: its outcomes, and the hash and the parameters of each feature. */
public record WeightsFile(Path path) {

    public void write(AbstractModel model) throws IOException {
        Map<Long, Context> contexts = new TreeMap<>();
        ((Map<?, ?>) model.getDataStructures()[1]).forEach((name, context) -> {
            Context weights = withoutZeros((Context) context);
            if (weights.getOutcomes().length > 0 && contexts.put(Weights.hashOf((String) name), weights) != null) {
                throw new IllegalStateException("two features of a model have one hash");
            }
        });
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            out.writeInt(model.getNumOutcomes());
            for (int i = 0; i < model.getNumOutcomes(); i++) {
                byte[] name = model.getOutcome(i).getBytes(StandardCharsets.US_ASCII);
                out.writeByte(name.length);
                out.write(name);
            }
            out.writeInt(contexts.size());
            out.writeInt(contexts.values().stream()
                    .mapToInt(weights -> weights.getOutcomes().length)
                    .sum());
            for (Map.Entry<Long, Context> feature : contexts.entrySet()) {
                int[] outcomes = feature.getValue().getOutcomes();
                double[] parameters = feature.getValue().getParameters();
                out.writeLong(feature.getKey());
                out.writeByte(outcomes.length);
                for (int i = 0; i < outcomes.length; i++) {
                    out.writeByte(outcomes[i]);
                    out.writeFloat((float) parameters[i]);
                }
            }
        }
    }

    private static Context withoutZeros(Context context) {
        double[] parameters = context.getParameters();
        int[] kept = IntStream.range(0, parameters.length)
                .filter(i -> parameters[i] != 0)
                .toArray();
        return new Context(
                IntStream.of(kept).map(i -> context.getOutcomes()[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> parameters[i]).toArray());
    }
}

package io.chatledger.understanding.training;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the models are trained on: sentences as they were written, and templates filled with words of the vocabulary. The
 * same every time, and each line's sentences are the same whatever other lines there are.
 */
final class Sentences {

    private static final long SEED = 20260715;
    private static final List<String> INTENTS = Vocabulary.lines("en/templates/intents.txt");

    private static final Map<String, String> OUTCOMES =
            Map.of("record_several", "record_expense", "record_near", "record_expense", "none_near", "none");

    private Random random = new Random(SEED);
    private final Map<String, List<String>> fillers = new HashMap<>();
    private final List<String> categories = Stream.of(Category.values())
            .filter(c -> c != Category.OTHER && c != Category.INCOME)
            .map(Category::code)
            .toList();

    /** The written sentences, and so many of every template; none twice. */
    static List<Sentence> generate(int each) {
        Sentences sentences = new Sentences();
        Map<String, Sentence> all = new LinkedHashMap<>();
        written().map(WrittenSentence::plain).forEach(sentence -> all.putIfAbsent(sentence.text(), sentence));
        for (String intent : INTENTS) {
            for (String line : Vocabulary.lines("en/templates/" + intent + ".txt")) {
                sentences.restart(line);
                int variants = line.contains("{") ? each : line.contains("(") ? Math.max(1, each / 2) : 1;
                for (int i = 0; i < variants; i++) {
                    Sentence sentence = sentences.fill(new Template(intent, line));
                    all.putIfAbsent(sentence.text(), sentence);
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** The written sentences about other things and shops. */
    static List<Sentence> renamed() {
        Sentences sentences = new Sentences();
        return written()
                .filter(WrittenSentence::isAboutSomething)
                .map(sentence -> {
                    sentences.restart(sentence.text());
                    return sentence.about(sentences::value);
                })
                .toList();
    }

    private static Stream<WrittenSentence> written() {
        return INTENTS.stream()
                .flatMap(intent -> Vocabulary.lines("en/sentences/" + intent + ".txt").stream()
                        .map(line -> new WrittenSentence(OUTCOMES.getOrDefault(intent, intent), line)));
    }

    private void restart(String line) {
        random = new Random(SEED ^ line.hashCode());
    }

    private Sentence fill(Template template) {
        StringBuilder text = new StringBuilder();
        List<Sentence.Part> parts = new ArrayList<>();
        for (Template.Piece piece : template.pieces(choose(template.text()))) {
            switch (piece) {
                case Template.Words words -> text.append(words.text());
                case Template.Slot slot -> {
                    int from = text.length();
                    text.append(value(slot.name()));
                    if (slot.name().equals("item")
                            || slot.name().equals("shop")
                            || slot.name().equals("income")) {
                        parts.add(new Sentence.Part(
                                from, text.length(), slot.name().equals("shop") ? "shop" : "item"));
                    }
                }
            }
        }
        return new Sentence(template.intent(), text.toString(), parts);
    }

    /** Chooses one of each {@code (a|b|c)}. */
    private String choose(String text) {
        String chosen = text;
        int close = chosen.indexOf(')');
        while (close >= 0) {
            int open = chosen.lastIndexOf('(', close);
            String[] ways = chosen.substring(open + 1, close).split("\\|", -1);
            chosen = chosen.substring(0, open) + ways[random.nextInt(ways.length)] + chosen.substring(close + 1);
            close = chosen.indexOf(')');
        }
        return chosen.replaceAll(" +", " ").strip();
    }

    private String value(String slot) {
        return switch (slot) {
            case "item" -> item();
            case "shop" -> shop();
            case "income" -> any("en/items/income.txt");
            case "amount" -> amount();
            case "int" -> Integer.toString(1 + random.nextInt(random.nextBoolean() ? 30 : 400));
            case "n" -> Integer.toString(2 + random.nextInt(12));
            case "big" -> Integer.toString(1000 + random.nextInt(900_000));
            case "dec" -> (1 + random.nextInt(200)) + "." + random.nextInt(10);
            case "category" -> any("en/categories.tsv").split("\t", -1)[0];
            case "time" ->
                (1 + random.nextInt(12))
                        + List.of("", ":30", "pm", "am", ":15", " pm").get(random.nextInt(6));
            case "quantity", "numbered", "name" -> any("en/hints/" + slot + ".txt");
            case String other -> any("en/templates/slots/" + other + ".txt");
        };
    }

    private String item() {
        return any("en/items/" + categories.get(random.nextInt(categories.size())) + ".txt");
    }

    private String shop() {
        String shop = any("brands/" + categories.get(random.nextInt(categories.size())) + ".txt");
        return shop.isEmpty() ? shop() : shop;
    }

    private String any(String file) {
        List<String> lines = fillers.computeIfAbsent(file, Vocabulary::lines);
        return lines.isEmpty() ? "" : lines.get(random.nextInt(lines.size()));
    }

    private String amount() {
        int whole = 1 + random.nextInt(random.nextInt(4) == 0 ? 3000 : 90);
        int cents = random.nextInt(100);
        String price = whole + "." + (cents < 10 ? "0" : "") + cents;
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> Integer.toString(whole);
            case 4, 5, 6 -> price;
            case 7 -> "$" + whole;
            case 8 -> "$" + price;
            case 9 ->
                whole + " "
                        + List.of("usd", "eur", "bucks", "dollars", "euros", "quid", "rs")
                                .get(random.nextInt(7));
            case 10 -> List.of("£", "€", "₹").get(random.nextInt(3)) + whole;
            default -> whole + "." + random.nextInt(10);
        };
    }
}

package io.chatledger.alert;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Everything that e-mails and notices about them say, from templates and {@code alert.properties}. */
@Component
final class MailTexts {

    private static final String FOLDER = "io/chatledger/alert/";

    private final MessageSource sentences = sentences();
    private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final SpringTemplateEngine plain = engine(TemplateMode.TEXT, ".txt");

    String sentence(String key, Object... values) {
        return sentences.getMessage(key, values, Locale.ENGLISH);
    }

    /** A template in HTML, in which every value is escaped. */
    String html(String template, Object model) {
        return html.process(template, context(model));
    }

    /** A template in plain text. */
    String plain(String template, Object model) {
        return plain.process(template, context(model));
    }

    private static Context context(Object model) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("mail", model);
        return context;
    }

    private SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(suffix);
        templates.setTemplateMode(mode);
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(sentences);
        return engine;
    }

    private static MessageSource sentences() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        sentences.setBasename(FOLDER + "alert");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        sentences.setBundleClassLoader(MailTexts.class.getClassLoader());
        return sentences;
    }
}

package io.chatledger.storage;

import static org.springframework.data.convert.ConverterBuilder.reading;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** How values are written to columns and read from them: instants in UTC to the microsecond, the others by code. */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        List<ConverterBuilder> forms = List.of(
                reading(Timestamp.class, Instant.class, JdbcConfiguration::fromUtc)
                        .andWriting(JdbcConfiguration::toUtc),
                reading(Date.class, LocalDate.class, Date::toLocalDate).andWriting(Date::valueOf),
                reading(String.class, Currency.class, Currency::getInstance).andWriting(Currency::getCurrencyCode),
                reading(String.class, ZoneId.class, ZoneId::of).andWriting(ZoneId::getId),
                reading(String.class, Locale.class, Locale::forLanguageTag).andWriting(Locale::toLanguageTag),
                reading(String.class, Category.class, Category::ofCode).andWriting(Category::code),
                reading(String.class, Kind.class, Kind::ofCode).andWriting(Kind::code));
        return JdbcCustomConversions.of(
                dialect,
                forms.stream().flatMap(form -> form.getConverters().stream()).toList());
    }

    private static Instant fromUtc(Timestamp stored) {
        return stored.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static Timestamp toUtc(Instant instant) {
        return Timestamp.valueOf(
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
    }
}

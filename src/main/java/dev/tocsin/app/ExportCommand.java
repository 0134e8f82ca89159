package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Subject;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.AlarmWriter;
import dev.tocsin.export.CsvWriter;
import dev.tocsin.export.JsonWriter;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.Comparison;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.ParseResult.Wrong;
import dev.tocsin.query.Quantity;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.SettingsFile;
import dev.tocsin.store.AlarmArchive;
import dev.tocsin.store.DatabaseProblem;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `tocsin export`: the alarms that are kept, for other programs. The receiver may run meanwhile.
@Command(
    name = "export",
    description = "Writes the alarms that are kept as CSV or JSON, newest first.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  /// The forms that can be written.
  enum Format {
    csv,
    json
  }

  private static final ZoneId ZONE = ZoneId.systemDefault();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private Format format = Format.csv;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      defaultValue = "",
      description = "Which alarms, in the language of the search bar (default: all).")
  private String query = "";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "Only alarms that began then or later: 2026-11-20, 2026-11-20T08:30, or with an offset.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Only alarms that began before then; a day counts whole.")
  private @Nullable String to;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() {
    Path folder = data.dataFolder();
    Instant now = Instant.now();
    Query asked = asked(now);
    Catalog catalog = Catalog.load(folder);
    DataOption.unpackDriverInto(folder.resolve("native"));
    try (AlarmArchive archive =
        AlarmArchive.open(folder.resolve("tocsin.db"), new CatalogVocabulary(catalog))) {
      Settings settings = new SettingsFile(folder).load();
      House house = new House(settings.attention());
      Moment moment = new Moment(now, ZONE, settings.times().staleAfter(), house.at(now));
      Path unfinished = output == null ? null : Path.of(output + ".new");
      try (AlarmWriter writer =
          writer(catalog, settings, house, InstantSource.fixed(now), stream(unfinished))) {
        archive.forEach(asked, moment, alarm -> write(writer, alarm));
      }
      if (output != null && unfinished != null) {
        Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
      }
      return ExitCode.ENDED_AS_ASKED;
    } catch (DatabaseProblem problem) {
      System.err.println(problem.getMessage());
      return ExitCode.NO_DATABASE;
    } catch (IOException | UncheckedIOException problem) {
      System.err.println("The export cannot be written: " + problem.getMessage());
      return ExitCode.NOT_ALL_DONE;
    }
  }

  private Query asked(Instant now) {
    List<Query> all = new ArrayList<>();
    switch (QueryParser.parse(query)) {
      case Parsed parsed -> all.add(parsed.query());
      case Wrong wrong ->
          throw wrong(
              "The query cannot be understood at character %d (%s)."
                  .formatted(
                      wrong.position() + 1,
                      wrong.mistake().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    if (from != null) {
      all.add(began(Comparison.AT_MOST, now, time(from, 0)));
    }
    if (to != null) {
      all.add(began(Comparison.MORE, now, time(to, 1)));
    }
    return new Query.And(all);
  }

  private static Query began(Comparison comparison, Instant now, Instant time) {
    return new Query.Compared(Quantity.AGE, comparison, Duration.between(time, now).toMillis());
  }

  /// @param days how many days after its beginning a day without a time counts
  private Instant time(String text, int days) {
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).plusDays(days).atStartOfDay(ZONE).toInstant();
      }
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof LocalDateTime local
          ? local.atZone(ZONE).toInstant()
          : Instant.from(time);
    } catch (DateTimeException unreadable) {
      throw wrong("'%s' is no time; write 2026-11-20 or 2026-11-20T08:30.".formatted(text));
    }
  }

  /// Into a file of another name first: half an export must not take the place of a whole one.
  private static OutputStream stream(@Nullable Path unfinished) throws IOException {
    return unfinished == null
        ? new FileOutputStream(FileDescriptor.out)
        : Files.newOutputStream(unfinished);
  }

  private AlarmWriter writer(
      Catalog catalog, Settings settings, House house, InstantSource clock, OutputStream stream)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    Locale language = settings.appearance().locale();
    Function<Subject, String> product = subject -> catalog.product(subject, language).name();
    Verdict.Source verdicts =
        new HouseVerdicts(catalog, language, settings.times().staleAfter(), house);
    return switch (format) {
      case csv -> new CsvWriter(product, verdicts, clock, text);
      case json ->
          new JsonWriter(
              new AlarmJson(
                  product, catalog::consoleLink, settings.times().staleAfter(), verdicts, clock),
              text);
    };
  }

  private static void write(AlarmWriter writer, Alarm alarm) {
    try {
      writer.write(alarm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

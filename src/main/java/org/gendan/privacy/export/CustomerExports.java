package org.gendan.privacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.privacy.Dossier;
import org.gendan.privacy.Dossiers;
import org.gendan.privacy.PersonalTablesMapper.Row;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.privacy.Telephone;
import org.gendan.privacy.export.CustomerFile.Label;
import org.gendan.privacy.export.CustomerFile.Section;
import org.gendan.privacy.export.DataExportMapper.ExportRow;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.personal.ColumnKind;
import org.gendan.row.personal.ColumnRegister;
import org.gendan.row.personal.KeepingRule;
import org.gendan.row.personal.RegisteredColumn;
import org.gendan.row.personal.RegisteredTable;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.gendan.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the file of a customer (PIPL art. 45: who asks is given a copy, in time). */
@Service
class CustomerExports {

  private final Dossiers dossiers;
  private final DataExportMapper store;
  private final ColumnRegister register;
  private final PrivacyDesk desk;
  private final AuditTrail trail;
  private final ObjectMapper json;
  private final Clock clock;

  CustomerExports(
      Dossiers dossiers,
      DataExportMapper store,
      ColumnRegister register,
      PrivacyDesk desk,
      AuditTrail trail,
      ObjectMapper json,
      Clock clock) {
    this.dossiers = dossiers;
    this.store = store;
    this.register = register;
    this.desk = desk;
    this.trail = trail;
    this.json = json;
    this.clock = clock;
  }

  /** A file and the number under which its making was noted. */
  record Export(String exportId, String file) {}

  /**
   * Makes the file of a customer and notes that.
   *
   * @throws Refusal when the person may not ask, it is no number, or there is no reason
   */
  @Transactional
  public Export export(String phone, String reason) {
    String by = desk.allowed("read all about a customer");
    Telephone number = Telephone.of(phone);
    String why = PrivacyDesk.reason(reason, number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Dossier dossier = dossiers.of(number, List.of());
    String file = written(file(number, now, dossier));
    ExportRow export =
        new ExportRow(
            Ids.next(),
            number.masked(),
            why,
            by,
            now,
            dossier.orders().size(),
            dossier.size(),
            DigestUtils.sha256Hex(file));
    store.add(export);
    trail.note(AuditKind.PERSON_EXPORTED, export.exportId(), why);
    return new Export(export.exportId(), file);
  }

  private CustomerFile file(Telephone phone, Instant now, Dossier dossier) {
    Map<String, Label> labels = new TreeMap<>();
    List<Section> sections =
        dossier.parts().stream()
            .filter(part -> !part.table().isOfTheEngine() || !part.table().personal().isEmpty())
            .map(part -> section(part, dossier, labels))
            .filter(section -> !section.rows().isEmpty() || !section.mentions().isEmpty())
            .toList();
    return new CustomerFile(label("customer-file"), phone.digits(), now, sections, labels);
  }

  private Section section(Dossier.Part part, Dossier dossier, Map<String, Label> labels) {
    RegisteredTable table = part.table();
    return new Section(
        table.name(),
        new Label(table.chinese(), table.english()),
        kept(table.rule()),
        part.own().values().stream().map(row -> all(table, row, labels)).toList(),
        part.mentions().values().stream().map(row -> texts(table, row, dossier, labels)).toList());
  }

  private Label kept(String name) {
    KeepingRule rule =
        register.rules().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return new Label(rule.chinese(), rule.english());
  }

  private static Map<String, Object> all(
      RegisteredTable table, Row row, Map<String, Label> labels) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (RegisteredColumn column : table.columns().values()) {
      Object value = row.values().get(column.name());
      if (value != null && column.kind() != ColumnKind.STAFF) {
        boolean photo = table.isErasedByRow() && column.kind() == ColumnKind.FILE;
        // A photo goes out as it is, in base64; bytes of the engine are text.
        shown.put(column.name(), photo ? value : row.text(column.name()));
        labels.putIfAbsent(column.name(), label(column.name()));
      }
    }
    return shown;
  }

  private static Map<String, Object> texts(
      RegisteredTable table, Row row, Dossier dossier, Map<String, Label> labels) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (RegisteredColumn column : table.personal()) {
      String text = row.text(column.name());
      if (dossier.spellings().hasPhone(text)) {
        shown.put(column.name(), text);
        labels.putIfAbsent(column.name(), label(column.name()));
      }
    }
    return shown;
  }

  private static Label label(String column) {
    String plain = column.toLowerCase(java.util.Locale.ROOT).replaceAll("_$", "").replace('_', ' ');
    return new Label(
        Words.find("zh", "column", column).orElse(plain),
        Words.find("en", "column", column).orElse(plain));
  }

  private String written(CustomerFile file) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The file of a customer cannot be written", e);
    }
  }
}

package io.chatledger.storage;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that is stored, table by table: what a test looks for here is found wherever it is. */
public record EveryTable(JdbcTemplate jdbc) {

    /** The rows by the table's name. */
    public Map<String, List<Map<String, Object>>> rows() {
        ConnectionCallback<List<String>> names = connection -> {
            List<String> found = new ArrayList<>();
            try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    String schema = tables.getString("TABLE_SCHEM");
                    if (schema.equals("PUBLIC") || schema.equals("APP") || schema.equals(connection.getSchema())) {
                        found.add("\"" + schema + "\".\"" + tables.getString("TABLE_NAME") + "\"");
                    }
                }
            }
            return found;
        };
        Map<String, List<Map<String, Object>>> rows = new HashMap<>();
        for (String name : jdbc.execute(names)) {
            rows.put(name, jdbc.queryForList("SELECT * FROM " + name));
        }
        return rows;
    }
}

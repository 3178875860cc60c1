package org.concord.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Connections outside the pool, for what needs one to itself: listening to the database's notifications. */
@ApplicationScoped
public class DirectConnections {
    private final AgroalDataSource pool;
    private final PlatformConfig config;

    DirectConnections(AgroalDataSource pool, PlatformConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** With the datasource's user and properties, and as the lesser role like every other. */
    public Connection open() throws SQLException {
        AgroalConnectionFactoryConfiguration settings =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(settings.jdbcProperties());
        if (settings.principal() instanceof NamePrincipal user) {
            properties.setProperty("user", user.getName());
        }
        for (Object credential : settings.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = new Driver().connect(config.databaseDirectUrl().orElse(settings.jdbcUrl()), properties);
        if (connection == null) {
            throw new SQLException("the URL is not PostgreSQL's");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings.initialSql());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}

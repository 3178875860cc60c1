package org.concord.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** initdb, start, find and stop of one PostgreSQL data folder, by PostgreSQL's own tools. */
record PostgresServer(Path binaries, Path folder) {
    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    /**
     * What the server may write down: never a row, a statement or a parameter of ours, for they may be somebody's story; and of errors, which
     * we are told anyway, nothing, for “invalid input syntax” quotes the input. Durable, as what a resident told us must survive a power cut.
     */
    private static final List<String> SETTINGS = List.of(
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0",
            "log_statement=none",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=256MB",
            "max_connections=100");

    boolean isInitialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /**
     * Sorted by code point; letters are folded in every script, or Ślimak would not be found as ślimak. By PostgreSQL's own tables, as the
     * machine need not have any locale.
     */
    void initialise(String owner, String password) throws IOException {
        Path passwordFile = Files.createTempFile(
                folder,
                ".pw",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            run(
                    "initdb",
                    "-D",
                    data().toString(),
                    "-U",
                    owner,
                    "-E",
                    "UTF-8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** The port of the server that runs on this folder, if one does. */
    OptionalInt runningPort() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean alive = lines.size() >= 4
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
        return alive ? OptionalInt.of(Integer.parseInt(lines.get(3).strip())) : OptionalInt.empty();
    }

    /** Returns once the server takes connections. It is a process of its own and outlives this one. */
    int start(int port, Duration longest) throws IOException {
        String options = "-p " + port
                + SETTINGS.stream()
                        .map(s -> " -c " + (s.endsWith("=") ? s + "''" : s))
                        .collect(Collectors.joining());
        run(
                "pg_ctl",
                "-D",
                data().toString(),
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                options,
                "-t",
                String.valueOf(longest.toSeconds()),
                "-w",
                "start");
        return port;
    }

    void stop() {
        try {
            run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
        } catch (IOException e) {
            LOG.warnf("the embedded PostgreSQL did not stop: %s", e.getMessage());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** PostgreSQL refuses to run as root; a user namespace in which we are nobody in particular satisfies it. */
    private void run(String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, tool, ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            if (builder.start().waitFor() != 0) {
                throw new IOException(
                        tool + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + tool, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

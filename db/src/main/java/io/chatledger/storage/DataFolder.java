package io.chatledger.storage;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database, which only its owner can read. */
record DataFolder(Path path) {

    /**
     * Creates the folder and those above it where they are missing.
     *
     * @throws StoreUnavailable when that fails, or the folder cannot be written to or is not told clearly
     */
    void prepare() {
        if (!path.isAbsolute() && !path.startsWith(".") && !path.startsWith("..")) {
            throw new StoreUnavailable("The data folder %s must begin with / or ./".formatted(path), null);
        }
        try {
            Files.createDirectories(path, ownerOnly());
        } catch (IOException e) {
            throw notWritable(e);
        }
        if (!Files.isWritable(path)) {
            throw notWritable(null);
        }
    }

    StoreUnavailable inUse(Throwable cause) {
        return new StoreUnavailable(
                "The data folder %s is in use by another Chatledger: stop that one, or give this one a folder of its own with --chatledger.data=FOLDER"
                        .formatted(path),
                cause);
    }

    private StoreUnavailable notWritable(@Nullable Throwable cause) {
        return new StoreUnavailable(
                "The data folder %s cannot be written to: make it writable, or name another with --chatledger.data=FOLDER"
                        .formatted(path),
                cause);
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE))
                }
                : new FileAttribute<?>[0];
    }
}

package io.izyboost.dev;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where {@code mvn -Pdev} begins: alone on its data directory, it runs {@link DevLauncher} from a copy of what was
 * built. A build beside it rewrites the jars in {@code target}, and classes are read from them as long as it runs.
 */
public final class DevMain {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(60);

    private DevMain() {}

    public static void main(String[] arguments) throws Exception {
        ParentWatch.begin();
        Path data = Files.createDirectories(
                Path.of(System.getProperty("data.dir")).toAbsolutePath().normalize());
        try (RandomAccessFile lockFile =
                        new RandomAccessFile(data.resolve("lock").toFile(), "rw");
                FileLock lock = lock(lockFile.getChannel())) {
            if (lock == null) {
                System.out.println("Could not start: Another launcher runs on " + data);
                System.exit(1);
            }
            run(classPath(System.getProperty("java.class.path"), data.resolve("launcher")), arguments);
        }
    }

    /** After Ctrl-C Maven returns at once, while the launcher still stops its parts: the next one waits for that. */
    private static FileLock lock(FileChannel file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
        FileLock lock = file.tryLock();
        while (lock == null && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
            lock = file.tryLock();
        }
        return lock;
    }

    private static void run(List<Path> classPath, String... arguments)
            throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("io.izyboost.dev.DevLauncher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The same entries in the same order, with copies for those in a {@code target} directory. */
    static List<Path> classPath(String entries, Path copies) throws IOException {
        Trees.delete(copies);
        Files.createDirectories(copies);
        List<Path> classPath = new ArrayList<>();
        for (String text : entries.split(File.pathSeparator)) {
            Path entry = Path.of(text).toAbsolutePath().normalize();
            if (Files.exists(entry)) {
                classPath.add(
                        isBuilt(entry)
                                ? copy(entry, copies.resolve(classPath.size() + "-" + entry.getFileName()))
                                : entry);
            }
        }
        return classPath;
    }

    private static boolean isBuilt(Path entry) {
        for (Path name : entry) {
            if ("target".equals(name.toString())) {
                return true;
            }
        }
        return false;
    }

    private static Path copy(Path entry, Path copy) throws IOException {
        if (Files.isDirectory(entry)) {
            Trees.copy(entry, copy);
        } else {
            Files.copy(entry, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}

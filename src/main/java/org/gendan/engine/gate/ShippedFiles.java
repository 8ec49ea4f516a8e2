package org.gendan.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * The models, tables and forms of the jar under their bare names, and the words of the classes that
 * stand beside them.
 */
public final class ShippedFiles {

  private static final String MODELS = "classpath*:org/gendan/**/*Model.class";

  private ShippedFiles() {}

  /** All files on the class path that match, by their bare names. */
  public static Map<String, byte[]> matching(String... patterns) {
    var resolver = new PathMatchingResourcePatternResolver();
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (String pattern : patterns) {
        for (Resource found : resolver.getResources(pattern)) {
          // Of two on the class path the first one wins, as it does for classes.
          files.putIfAbsent(found.getFilename(), found.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the models under " + Set.of(patterns), e);
    }
    return files;
  }

  /** The words of every class that names a process. */
  public static Set<ProcessWords> words() {
    var resolver = new PathMatchingResourcePatternResolver();
    var readers = new CachingMetadataReaderFactory(resolver);
    Set<ProcessWords> words = new LinkedHashSet<>();
    try {
      for (Resource found : resolver.getResources(MODELS)) {
        String name = readers.getMetadataReader(found).getClassMetadata().getClassName();
        ProcessWords read =
            ProcessWords.of(ClassUtils.resolveClassName(name, ShippedFiles.class.getClassLoader()));
        if (!read.key().isEmpty()) {
          words.add(read);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the words of the models", e);
    }
    return words;
  }
}

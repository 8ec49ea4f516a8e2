package org.gendan.report.fact;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;

/** Reads what facts are made of, from the tables of all capabilities. */
@Mapper
interface SourceMapper {

  /** The facts of these rows of a source. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @SelectProvider(type = Statements.class, method = "facts")
  List<FactRow> facts(@Param("source") String source, @Param("ids") List<String> ids);

  /** The next keys of a source, in their order. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @SelectProvider(type = Statements.class, method = "next")
  List<String> next(
      @Param("source") String source, @Param("after") String after, @Param("most") int most);

  /** The keys of a source that this way leads to. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @SelectProvider(type = Statements.class, method = "reached")
  List<String> reached(@Param("way") String way, @Param("ids") List<String> ids);

  /** The statements, as MyBatis asks for them. */
  final class Statements {

    private Statements() {}

    public static String facts(Map<String, Object> asked) {
      return FactSources.shipped().facts((String) asked.get("source"), count(asked));
    }

    public static String next(Map<String, Object> asked) {
      return FactSources.shipped().next((String) asked.get("source"));
    }

    public static String reached(Map<String, Object> asked) {
      return FactSources.reached((String) asked.get("way"), count(asked));
    }

    private static int count(Map<String, Object> asked) {
      return ((List<?>) asked.get("ids")).size();
    }
  }
}

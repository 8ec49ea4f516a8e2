package org.gendan.security.sight;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where it is kept who asked to see what. */
@Mapper
interface UnmaskingMapper {

  @Insert(
      """
      insert into unmasking (unmasking_id, person, kind, subject, reason, asked_at, expires_at)
      values (#{unmaskingId}, #{person}, #{kind}, #{subject}, #{reason}, #{askedAt}, #{expiresAt})
      """)
  void add(Unmasking unmasking);

  /** What the person sees now because of it. */
  @Select("select distinct subject from unmasking where person = #{person} and expires_at > #{now}")
  List<String> open(@Param("person") String person, @Param("now") Instant now);

  /** How often a person asked. */
  record Rate(String person, long unmaskings, long subjects, Instant lastAt) {}

  /** The most curious first. */
  @Select(
      """
      select person, count(*) as unmaskings, count(distinct subject) as subjects,
        max(asked_at) as last_at
      from unmasking where asked_at >= #{from} and asked_at < #{until}
      group by person order by count(*) desc, person
      """)
  List<Rate> rates(@Param("from") Instant from, @Param("until") Instant until);
}

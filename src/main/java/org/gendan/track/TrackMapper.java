package org.gendan.track;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where links, codes and wishes are kept. */
@Mapper
interface TrackMapper {

  @Insert(
      """
      insert into track_link (link_id, order_id, token_digest, made_at, made_by, ends_at)
      values (#{linkId}, #{orderId}, #{tokenDigest}, #{madeAt}, #{madeBy}, #{endsAt})
      """)
  void addLink(TrackLink link);

  String LINK =
      "select link_id, order_id, token_digest, made_at, made_by, ends_at, withdrawn_at"
          + " from track_link ";

  @Select(LINK + "where token_digest = #{digest}")
  Optional<TrackLink> linkByDigest(String digest);

  @Select(LINK + "where link_id = #{linkId}")
  Optional<TrackLink> link(String linkId);

  /** Those of an order, the newest first. */
  @Select(LINK + "where order_id = #{orderId} order by made_at desc, link_id desc")
  List<TrackLink> linksOf(String orderId);

  /** Gives a link its secret as it is sent. */
  @Update("update track_link set token_digest = #{digest} where link_id = #{linkId}")
  void secret(@Param("linkId") String linkId, @Param("digest") String digest);

  /** The order has ended: its links work until then. */
  @Update("update track_link set ends_at = #{endsAt} where order_id = #{orderId}")
  void orderEnded(@Param("orderId") String orderId, @Param("endsAt") Instant endsAt);

  /** Ends all links of an order now; answers how many there were. */
  @Update(
      """
      update track_link set withdrawn_at = #{at}
      where order_id = #{orderId} and withdrawn_at is null
      """)
  int withdraw(@Param("orderId") String orderId, @Param("at") Instant at);

  @Insert(
      """
      insert into track_code (code_id, link_id, order_id, wish, asked_at, tries)
      values (#{codeId}, #{linkId}, #{orderId}, #{wish}, #{askedAt}, 0)
      """)
  void addCode(TrackCode code);

  String CODE =
      "select code_id, link_id, order_id, wish, code_digest, asked_at, ends_at, tries, used_at"
          + " from track_code ";

  @Select(CODE + "where code_id = #{codeId}")
  Optional<TrackCode> code(String codeId);

  /** The newest code of a link for a wish. */
  @Select(
      CODE
          + "where order_id = #{orderId} and link_id = #{linkId} and wish = #{wish}"
          + " order by asked_at desc, code_id desc limit 1")
  Optional<TrackCode> newestCode(
      @Param("orderId") String orderId,
      @Param("linkId") String linkId,
      @Param("wish") TrackWish wish);

  @Select("select count(*) from track_code where order_id = #{orderId} and asked_at > #{since}")
  int codesSince(@Param("orderId") String orderId, @Param("since") Instant since);

  @Delete("delete from track_code where order_id = #{orderId} and asked_at <= #{until}")
  void forgetCodes(@Param("orderId") String orderId, @Param("until") Instant until);

  /** Gives a code what it is compared with, as it is sent. */
  @Update(
      """
      update track_code set code_digest = #{digest}, ends_at = #{endsAt}
      where code_id = #{codeId} and used_at is null
      """)
  boolean sendCode(
      @Param("codeId") String codeId,
      @Param("digest") String digest,
      @Param("endsAt") Instant endsAt);

  /** Counts a try before it is looked at, so that none is free; false when there is none left. */
  @Update(
      """
      update track_code set tries = tries + 1
      where code_id = #{codeId} and tries < #{most} and used_at is null and ends_at > #{now}
      """)
  boolean tryCode(
      @Param("codeId") String codeId, @Param("most") int most, @Param("now") Instant now);

  /** Uses a code up; false when another request was faster. */
  @Update("update track_code set used_at = #{at} where code_id = #{codeId} and used_at is null")
  boolean useCode(@Param("codeId") String codeId, @Param("at") Instant at);

  @Insert(
      """
      insert into track_request (order_id, request_id, wish, case_kind, case_id, asked_at)
      values (#{orderId}, #{requestId}, #{wish}, #{caseKind}, #{caseId}, #{askedAt})
      """)
  void addRequest(TrackRequest request);

  /** What was asked for of an order, the newest first. */
  @Select(
      """
      select order_id, request_id, wish, case_kind, case_id, asked_at from track_request
      where order_id = #{orderId} order by asked_at desc, request_id desc
      """)
  List<TrackRequest> requestsOf(String orderId);
}

package org.gendan.order.savedview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.springframework.modulith.NamedInterface;

/** Where saved views of the list of orders are kept. */
@Mapper
@NamedInterface
public interface SavedViewMapper {

  /**
   * A view.
   *
   * @param userId whose it is
   * @param asked its conditions and columns, as an address has them after the question mark
   * @param shared whether all desks see it
   */
  @NamedInterface
  record SavedView(
      String viewId, String userId, String name, String asked, boolean shared, Instant savedAt) {}

  String ALL = "select view_id, user_id, name, asked, shared, saved_at from order_view ";

  /** One's own and those that are shared, by name. */
  @Select(ALL + "where user_id = #{userId} or shared = true order by name, user_id limit 200")
  List<SavedView> seenBy(String userId);

  @Select(ALL + "where user_id = #{userId} and name = #{name}")
  Optional<SavedView> named(@Param("userId") String userId, @Param("name") String name);

  @Select(ALL + "where view_id = #{viewId}")
  Optional<SavedView> find(String viewId);

  @Select("select count(*) from order_view where user_id = #{userId}")
  int count(String userId);

  @Insert(
      """
      insert into order_view (view_id, user_id, name, asked, shared, saved_at)
      values (#{viewId}, #{userId}, #{name}, #{asked}, #{shared}, #{savedAt})
      """)
  void add(SavedView view);

  @Update(
      """
      update order_view set asked = #{asked}, shared = #{shared}, saved_at = #{savedAt}
      where view_id = #{viewId}
      """)
  void update(SavedView view);

  @Delete("delete from order_view where view_id = #{viewId}")
  void delete(String viewId);
}

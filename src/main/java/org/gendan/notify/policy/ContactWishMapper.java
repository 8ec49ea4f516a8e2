package org.gendan.notify.policy;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where the wishes of customers are kept. */
@Mapper
interface ContactWishMapper {

  /** Adds a wish. */
  @Insert(
      """
      insert into contact_wish (phone, wish, reason, noted_by, noted_at)
      values (#{phone}, #{wish}, #{reason}, #{notedBy}, #{notedAt})
      """)
  void add(ContactWish wish);

  /** All wishes noted for a number, the oldest first. */
  @Select(
      """
      select phone, wish, reason, noted_by, noted_at from contact_wish
      where phone = #{phone} order by wish_id
      """)
  List<ContactWish> of(String phone);

  /** All wishes noted for these numbers, the oldest first. */
  @Select(
      """
      <script>
      select phone, wish, reason, noted_by, noted_at from contact_wish where phone in
      <foreach collection="phones" item="phone" open="(" separator="," close=")">
        #{phone}
      </foreach>
      order by wish_id
      </script>
      """)
  List<ContactWish> ofAll(@Param("phones") Collection<String> phones);
}

package org.gendan.node;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Where nodes show that they live. */
@Mapper
public interface NodeMapper {

  /** The latest number of a node. */
  record Beat(String node, long beat) {}

  @Insert(
      "insert into node_beat (node, beat) values (#{node}, 1) on duplicate key update beat = beat +"
          + " 1")
  void beat(String node);

  @Select("select node, beat from node_beat order by node")
  List<Beat> all();

  @Delete("delete from node_beat where node = #{node}")
  int remove(String node);
}

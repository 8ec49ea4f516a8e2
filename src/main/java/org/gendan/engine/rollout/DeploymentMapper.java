package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who deployed what and why, and the contents that the engine keeps of it. */
@Mapper
interface DeploymentMapper {

  /** A deployment as it was noted; {@code withdraws} is the one it takes back, or null. */
  record Row(String id, Instant deployedAt, String deployedBy, String reason, String withdraws) {}

  /** A file of it; {@code beforeId} is the deployment that was in force before, or null. */
  record FileRow(String file, String beforeId, String differences) {}

  @Insert(
      """
      insert into model_deployment (deployment_id, deployed_at, deployed_by, reason, withdraws)
      values (#{id}, #{deployedAt}, #{deployedBy}, #{reason}, #{withdraws})
      """)
  void add(Row deployment);

  @Insert(
      """
      insert into model_deployment_file (deployment_id, file_name, before_id, differences)
      values (#{id}, #{row.file}, #{row.beforeId}, #{row.differences})
      """)
  void addFile(@Param("id") String id, @Param("row") FileRow row);

  @Select(
      """
      select deployment_id as id, deployed_at, deployed_by, reason, withdraws
        from model_deployment order by deployed_at desc, deployment_id limit #{most}
      """)
  List<Row> newest(int most);

  @Select(
      """
      select deployment_id as id, deployed_at, deployed_by, reason, withdraws
        from model_deployment where deployment_id = #{id}
      """)
  Optional<Row> find(String id);

  @Select(
      """
      select file_name as file, before_id, differences
        from model_deployment_file where deployment_id = #{id} order by file_name
      """)
  List<FileRow> files(String id);

  /** Every change of every file, the newest first. */
  @Select(
      """
      select f.file_name as file, f.differences, d.deployed_by, d.deployed_at,
        d.reason, d.deployment_id, f.before_id
      from model_deployment_file f join model_deployment d on d.deployment_id = f.deployment_id
      order by d.deployed_at desc, d.deployment_id desc
      """)
  List<NumberChanges.Noted> noted();

  /** The deployment whose file is in force: the newest version of what is inside it. */
  @Select(
      """
      <script>
      <choose>
        <when test="file.endsWith('.bpmn')">
          select DEPLOYMENT_ID_ from ACT_RE_PROCDEF
           where KEY_ = #{key} order by VERSION_ desc limit 1
        </when>
        <when test="file.endsWith('.dmn')">
          select DEPLOYMENT_ID_ from ACT_RE_DECISION_DEF
           where KEY_ = #{key} order by VERSION_ desc limit 1
        </when>
        <otherwise>
          select DEPLOYMENT_ID_ from ACT_RE_CAMFORMDEF
           where KEY_ = #{key} order by VERSION_ desc limit 1
        </otherwise>
      </choose>
      </script>
      """)
  Optional<String> inForce(@Param("file") String file, @Param("key") String key);

  @Select(
      """
      select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = #{id} and NAME_ = #{file}
      """)
  Optional<byte[]> content(@Param("id") String id, @Param("file") String file);

  /** What an application before this ledger has deployed itself. */
  @Select(
      """
      select b.BYTES_ from ACT_GE_BYTEARRAY b
        join ACT_RE_DEPLOYMENT d on d.ID_ = b.DEPLOYMENT_ID_
       where d.NAME_ = 'gendan' and b.NAME_ = #{file}
       order by d.DEPLOY_TIME_ desc limit 1
      """)
  Optional<byte[]> lastOfAnEarlierApplication(String file);
}

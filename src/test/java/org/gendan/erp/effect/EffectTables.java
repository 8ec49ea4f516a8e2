package org.gendan.erp.effect;

import org.mybatis.spring.SqlSessionTemplate;

/** The ledger of effects for tests of other rooms, which do not see its mapper. */
public final class EffectTables {

  private EffectTables() {}

  /** The ledger on the database of this session. */
  public static MyBatisEffects in(SqlSessionTemplate session) {
    session.getConfiguration().addMapper(EffectMapper.class);
    return new MyBatisEffects(session.getMapper(EffectMapper.class));
  }
}

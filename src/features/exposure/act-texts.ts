import { catalogue } from '#kernel/text.ts';

/** What is decided and stated of exposure, as entries of the ledger name it. */
export const say = catalogue({
  'act.exposure.decided': { ja: '判断表による判断', en: 'Decided by table' },
  'act.exposure.input-stated': { ja: '申述を登録', en: 'Statement entered' },
  'act.exposure.answered': { ja: '照会への回答', en: 'Question answered' },
  'act.exposure.asserted': { ja: '影響の表明を受付', en: 'Assertions taken in' },
  'act.exposure.own-asserted': { ja: '組織の表明を受付', en: 'Own assertions taken in' },
  'act.exposure.own-refused': { ja: '組織の表明を受付できず', en: 'Own assertions refused' },
  'act.exposure.assertion-decided': {
    ja: '組織の表明の採否を決定',
    en: 'Own assertion decided on',
  },
  'act.exposure.index-differs': {
    ja: '索引または圧縮保存とデータベースの行との不一致を検知',
    en: 'Index or packing found to differ from the rows',
  },
  'act.exposure.supplier-recognised': { ja: '供給者を認定', en: 'Supplier recognised' },
  'act.exposure.supplier-revoked': {
    ja: '供給者の認定を取消し',
    en: 'Supplier no longer recognised',
  },
});

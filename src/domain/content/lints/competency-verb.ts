import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';

/** What one can see or hear somebody do; after Bloom's levels, from recalling to making. */
const ENGLISH_VERBS = new Set(
  `name list state label match mark pick select recall recite spot find point quote identify recognise
   tell say describe explain show interpret summarise paraphrase restate translate illustrate give
   distinguish compare contrast classify sort group separate split place map apply use choose calculate
   compute count work estimate convert measure fill complete set schedule run carry write draft rewrite
   edit adapt answer ask reply report present respond handle host moderate brief negotiate analyse
   diagnose trace break check test order rank relate link attribute predict infer judge assess weigh rate
   review argue defend justify criticise decide recommend reject prioritise plan design build draw
   compose combine propose prepare organise arrange turn correct mend improve budget forecast divide
   cut`.split(/\s+/),
);

const CHINESE_VERB = new RegExp(
  [
    // 选出, 算好, 分清, 写一…: a plain verb with its result or its number.
    '[选找写算数排画列拆改定说讲举挑标认指分看给提做搭填想配](?:出|好|清|定|准|明|一|几|两|三)',
    '区分|辨认|识别|辨别|描述|说明|解释|概括|总结|归纳|解读|转述|比较|对比|归入|归类|分类|分组|配对|匹配|排序',
    '选择|计算|估算|换算|测算|统计|套用|应用|运用|使用|填写|完成|安排|制定|制订|拟定|拟写|改写|修改|改进|搬到|回答',
    '回应|答复|处理|主持|分析|诊断|拆解|追查|核对|检查|验证|测试|推断|推算|预测|预估|判断|评价|评估|评审|权衡|论证',
    '证明|反驳|决定|推荐|规划|策划|设计|搭建|组合|筹备|组织|纠正|举例',
  ].join('|'),
);

/** States of mind. Nobody can see them, so no item can test them. */
const UNSEEN: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:know|understand|learn|appreciate|grasp|be |become )/i,
  'zh-cn': /了解|掌握|知道|理解|熟悉|懂得|明白|认识到|学会/,
};

/** What may stand before the verb in Chinese: 根据媒介…, 把一项策略…, 为处在某一步的用户…. */
const FORE_PHRASE = /^(?:根据|按照|按|从|为|把|将|对|给|在|用|针对|面对|就|替|向|凭)/;

function startsWithVerb(statement: string, locale: Locale): boolean {
  if (UNSEEN[locale].test(statement)) return false;
  if (locale === 'en') {
    return ENGLISH_VERBS.has(/^[a-z]+/i.exec(statement)?.[0].toLowerCase() ?? '');
  }
  const at = statement.search(CHINESE_VERB);
  return at === 0 || (at > 0 && FORE_PHRASE.test(statement));
}

/**
 * Lint L24: the statement of a competency starts with a verb for something one can watch a person do.
 * “Understands retention” can be neither taught nor tested. In Chinese, what the verb acts on may
 * stand before it.
 */
export function lintCompetencyVerb(content: CourseContent): Finding[] {
  return content.competencies.flatMap((entry) =>
    LOCALES.filter((locale) => !startsWithVerb(entry.value.statement[locale], locale)).map(
      (locale) =>
        findingAt(
          entry,
          'competency/no-verb',
          ['statement', locale],
          locale === 'en'
            ? 'a verb such as choose, explain, judge'
            : 'a verb such as 选出, 说明 or 判断',
          entry.value.statement[locale],
        ),
    ),
  );
}

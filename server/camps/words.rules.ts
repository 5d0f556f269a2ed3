// What members and the staff are told about a camp, in both languages.

import type { Words } from '../generated/types.ts';

interface Told {
  title: Words;
  text: Words;
}

export const campWords = (number: number): Words => ({ zh: `训练营第 ${String(number)} 期`, en: `Camp ${String(number)}` });

export const lessonWords = (number: number, { day, title }: { day: number; title: string }): Words => ({
  zh: `${title}（训练营第 ${String(number)} 期 第 ${String(day)} 天）`,
  en: `${title} (camp ${String(number)}, day ${String(day)})`,
});

export function openedWords(number: number, firstAt: string, cohort: number | null): Told {
  const [zh, en] = cohort === null ? ['', ''] : [`，你在 ${String(cohort)} 班`, `; you are in class ${String(cohort)}`];
  return {
    title: { zh: `训练营第 ${String(number)} 期开营了`, en: `Camp ${String(number)} has opened` },
    text: { zh: `第一课 ${firstAt} 开始${zh}。`, en: `The first lesson begins ${firstAt}${en}.` },
  };
}

export function graduatedWords(number: number, no: string): Told {
  return {
    title: { zh: '恭喜结业', en: 'You have graduated' },
    text: {
      zh: `训练营第 ${String(number)} 期结业，证书编号 ${no}。`,
      en: `You have passed camp ${String(number)}. Your certificate is ${no}.`,
    },
  };
}

export function extendedWords(number: number, until: string, missing: Words | null): Told {
  return {
    title: { zh: '还差一点就结业', en: 'Nearly there' },
    text: {
      zh: `训练营第 ${String(number)} 期延期到 ${until}。${missing ? `还需：${missing.zh}。` : '作业正在批改。'}`,
      en: `Camp ${String(number)} is extended for you until ${until}. ${missing ? `Still to do: ${missing.en}.` : 'Your homework is being reviewed.'}`,
    },
  };
}

export function failedWords(number: number): Told {
  return {
    title: { zh: '本期没有结业', en: 'Not passed this time' },
    text: {
      zh: `训练营第 ${String(number)} 期已结束。可以请你的用户运营安排下一期再学一次。`,
      en: `Camp ${String(number)} is over. Ask your operator for a second try in the next one.`,
    },
  };
}

export function nudgeWords(number: number, behind: number, missing: Words | null): Told {
  return {
    title: { zh: '训练营在等你', en: 'Your camp is waiting for you' },
    text: {
      zh: `训练营第 ${String(number)} 期还有 ${String(behind)} 次打卡没有完成。${missing ? `结业还需：${missing.zh}。` : ''}`,
      en: `${String(behind)} check-in${behind === 1 ? ' is' : 's are'} missing in camp ${String(number)}. ${missing ? `To graduate: ${missing.en}.` : ''}`.trim(),
    },
  };
}

export function movedWords(number: number, lesson: string, at: string): Told {
  return {
    title: { zh: `课程改期：${lesson}`, en: `Lesson moved: ${lesson}` },
    text: { zh: `训练营第 ${String(number)} 期这一课改到 ${at}。`, en: `In camp ${String(number)} it now begins ${at}.` },
  };
}

export function reviewedWords(lesson: string, score: number | null, comment: string | null): Told {
  const isAccepted = score !== null;
  return {
    title: isAccepted ? { zh: '作业已通过', en: 'Homework accepted' } : { zh: '作业被退回', en: 'Homework returned' },
    text: {
      zh: `${lesson}${isAccepted ? `：${String(score)} 分` : ''}${comment ? `：${comment}` : ''}`,
      en: `${lesson}${isAccepted ? `: ${String(score)} points` : ''}${comment ? `: ${comment}` : ''}`,
    },
  };
}

export const cohortTask = (number: number, cohort: number, people: number): Words => ({
  zh: `把训练营第 ${String(number)} 期 ${String(cohort)} 班的 ${String(people)} 位学员拉进群`,
  en: `Bring the ${String(people)} members of class ${String(cohort)}, camp ${String(number)}, into its group`,
});

export const silentTask = (number: number, memberNo: string, days: number): Words => ({
  zh: `训练营第 ${String(number)} 期学员 ${memberNo} 已 ${String(days)} 天没有动静，请联系一下`,
  en: `Member ${memberNo} of camp ${String(number)} has been silent for ${String(days)} days; please get in touch`,
});

export const cohortGroupName = (number: number, cohort: number): string => `训练营 ${String(number)} 期 ${String(cohort)} 班`;

/** Of the member who leaves. */
export const LEFT_WORDS: Words = { zh: '已退出训练营', en: 'Left the camp' };

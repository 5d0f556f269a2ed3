import { CSV_LIMITS } from '../core/csv.ts';
import type { Sentences } from '../core/sentences.ts';

const KILOBYTES = CSV_LIMITS.recordBytes / 1024;

export const sentences: Sentences = {
  IMPORT_KIND_UNKNOWN: {
    zh: '只能导入 orders（订单）或 distributors（分销会员）。',
    en: 'Only orders and distributors can be imported.',
    status: 404,
  },
  IMPORT_UNKNOWN: { zh: '没有这次导入。', en: 'There is no such import.', status: 404 },
  IMPORT_RUNNING: {
    zh: '同一个文件正在导入中，请等它完成（{id}）。',
    en: 'The same file is being imported already; wait until it is done ({id}).',
    status: 409,
  },
  FILE_GONE: {
    zh: '该文件已超过保存期限并被删除，请重新上传。',
    en: 'The file was removed because of its age; hand it in again.',
    status: 410,
  },
  FILE_EMPTY: { zh: '文件是空的，或者只有表头、没有数据行。', en: 'The file is empty, or has a header and no rows.' },
  FILE_TOO_LARGE: {
    zh: '文件太大，最多 {mostMb} MB，请拆分后再导入。',
    en: 'The file is too large: {mostMb} MB at most; split it.',
    status: 413,
  },
  FILE_NAME_WRONG: { zh: '文件名无法识别。', en: 'The name of the file cannot be read.' },
  UPLOAD_CUT_OFF: {
    zh: '上传中断，没有导入任何内容，请重新上传。',
    en: 'The upload was cut off and nothing was kept; hand the file in again.',
  },
  ENCODING_WRONG: {
    zh: '文件编码应为 UTF-8，检测到的是 {encoding}（第 {line} 行）。请在表格软件中另存为“CSV UTF-8”后再导入。',
    en: 'The file must be UTF-8; this one looks like {encoding} (line {line}). Save it as "CSV UTF-8" and hand it in again.',
  },
  NOT_TEXT: {
    zh: '这不是文本文件（{type}，第 {line} 行）。请另存为“CSV UTF-8”后再导入。',
    en: 'This is no text file ({type}, line {line}). Save it as "CSV UTF-8" and hand it in again.',
  },
  COLUMNS_WRONG: {
    zh: '表头的列不对。{problems}。请下载模板对照。',
    en: 'The header does not have the right columns. {problems}. Compare it with the template.',
  },
  SEPARATOR_WRONG: {
    zh: '列之间应以英文逗号分隔，文件中用的是“{separator}”。',
    en: 'Columns are separated by commas; this file uses "{separator}".',
  },
  LINE_TOO_LONG: {
    zh: `第 {line} 行太长，每行最多 ${KILOBYTES} KB。`,
    en: `Line {line} is too long: ${KILOBYTES} kB at most.`,
  },
  TOO_MANY_COLUMNS: {
    zh: `第 {line} 行的列太多，最多 ${CSV_LIMITS.columns} 列。`,
    en: `Line {line} has too many columns: ${CSV_LIMITS.columns} at most.`,
  },
  QUOTE_BROKEN: {
    zh: '第 {line} 行的引号不成对：含引号的内容应整体加引号，内部的引号写两遍。',
    en: 'The quotes in line {line} do not match: quote the whole field, and write a quote inside it twice.',
  },
  EXPORT_FILTER_WRONG: { zh: '筛选条件有误：{filter}。', en: 'This filter is not valid: {filter}.' },
  ROW_RAGGED: {
    zh: '这一行有 {found} 列，应为 {expected} 列。',
    en: 'This row has {found} columns instead of {expected}.',
  },
};

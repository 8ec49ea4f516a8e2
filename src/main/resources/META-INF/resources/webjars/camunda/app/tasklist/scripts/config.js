import '/login/webapp.js';
import './drafts.js';

// Camunda chooses by the browser's first language; its list of shortcuts has no keys to translate.
const chinese = (navigator.languages?.[0] ?? navigator.language).toLowerCase().startsWith('zh');
const say = (english, inChinese) => (chinese ? inChinese : english);

export default {
  locales: { availableLocales: ['en', 'de', 'zh'], fallbackLocale: 'en' },
  customScripts: ['scripts/order-panel'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('claims the currently selected task', '认领当前选中的任务'),
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('set the focus to the first filter in the list', '跳到第一个筛选器'),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('sets the focus to the first task in the list', '跳到列表中的第一个任务'),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('sets the focus to the first input field in a task form', '跳到任务表单的第一个输入框'),
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('opens the start process modal dialog', '打开“启动流程”对话框'),
    },
  },
};

import '/login/webapp.js';

export default {
  locales: { availableLocales: ['en', 'de', 'zh'], fallbackLocale: 'en' },
  customScripts: ['scripts/gendan'],
};

import '/login/webapp.js';

export default {};

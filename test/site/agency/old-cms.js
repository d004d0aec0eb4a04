// A script as old content systems have them: global names, listeners on everything.
var $ = function (id) {
  return document.getElementById(id);
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
document.addEventListener('keypress', function (event) {
  if (event.key === 'F2') window.location = '/';
});
window.onerror = function () {
  return false;
};

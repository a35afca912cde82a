const { src, dest } = require('gulp');

/** Copies what the compiler leaves behind: icons and codex files, beside the code they belong to. */
function assets() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], {
		base: '.',
		encoding: false,
		allowEmpty: true,
	}).pipe(dest('dist'));
}

exports.default = assets;

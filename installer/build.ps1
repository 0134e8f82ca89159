# Builds the program for Windows, with the Java it needs, into target\installer. Not tried on Windows yet.
#
#   installer\build.ps1          the .msi (needs WiX 3 or newer on the path)
#   installer\build.ps1 image    a folder that can be started where it lies
#
# Needs a JDK 25 or newer (JAVA_HOME) and Maven. There is no cache trained as on other systems, for want of a signal
# that ends the program in order; Java's own classes are prepared by jlink instead.
param([ValidateSet('msi', 'image')][string]$Format = 'msi')
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..')
$out = Join-Path $PWD 'target\installer'
$jdk = Join-Path $env:JAVA_HOME 'bin'

Remove-Item -Recurse -Force -ErrorAction Ignore $out, 'target\lib'
New-Item -ItemType Directory "$out\jars", "$out\javafx" | Out-Null
mvn --batch-mode --quiet '-Dmaven.test.skip=true' package
$version = (Get-Content 'target\classes\dev\tocsin\app\version.properties' | Select-String '^version=(.*)$').Matches[0].Groups[1].Value
Copy-Item 'target\tocsin.jar', 'target\lib\*.jar' "$out\jars"
# Of JavaFX the jars for this system; those without one in their name are empty.
Move-Item "$out\jars\javafx-*-*-*.jar" "$out\javafx"
Remove-Item "$out\jars\javafx-*.jar"

& "$jdk\jlink" '@installer\jlink.options' --generate-cds-archive --module-path "$out\javafx" --output "$out\runtime"
Add-Type -AssemblyName System.IO.Compression.FileSystem
foreach ($jar in Get-ChildItem "$out\javafx\*.jar") {
  $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
  foreach ($entry in $zip.Entries | Where-Object Name -Like '*.dll') {
    # Java brings some of them itself.
    $file = Join-Path "$out\runtime\bin" $entry.Name
    if (-not (Test-Path $file)) { [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, $file) }
  }
  $zip.Dispose()
}

& "$jdk\jpackage" --type app-image --name Tocsin --app-version $version --dest $out `
  --input "$out\jars" --runtime-image "$out\runtime" --icon 'assets\icons\tocsin.ico' `
  --add-launcher 'tocsinc=installer\windows\tocsinc.properties' '@installer\jpackage.options'
if ($Format -eq 'msi') {
  & "$jdk\jpackage" --type msi --name Tocsin --app-version $version --dest $out --app-image "$out\Tocsin" `
    --vendor Tocsin '@installer\windows\jpackage.options'
}

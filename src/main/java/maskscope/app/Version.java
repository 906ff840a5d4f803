package maskscope.app;

import maskscope.view.Program;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Program.NAME + " " + Program.version()};
    }
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteDate' {
    It 'makes dates and periods' {
        (New-DataCiteDate 2024-02 issued).DateType | Should -Be 'Issued'
        (New-DataCiteDate ([datetime]::new(2024, 2, 3)) Issued).Date | Should -Be '2024-02-03'
        (New-DataCiteDate ([datetime]::new(2024, 2, 3, 4, 5, 6, [DateTimeKind]::Utc)) Issued).Date | Should -Be '2024-02-03T04:05:06Z'
        (New-DataCiteDate -Start 2024-01-01 -End ([datetime]::new(2024, 2, 1)) -DateType Collected).Date | Should -Be '2024-01-01/2024-02-01'
        (New-DataCiteDate -Start 2024-01-01 -DateType Collected).Date | Should -Be '2024-01-01/'
    }
}
